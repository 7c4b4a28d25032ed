# The one door: what a user, a developer and CI call.
PRACTICUM := .build/release/practicum
DEMO := runs/demo

.PHONY: setup build demo test test-fast bench format lint clean

setup:
	@scripts/setup

build: setup
	swift build -c release --product practicum

# The main job on real input: sample, generate, verify, run three trainees, compare, report.
demo: build
	PRACTICUM=$(PRACTICUM) scripts/demo $(DEMO)

# Everything that must hold: style, unit tests, and the command line end to end in both build modes.
test: setup lint
	swift build --build-tests
	scripts/run-tests
	swift build -c release --product practicum
	scripts/test-determinism .build/debug/practicum $(PRACTICUM)
	scripts/test-published $(PRACTICUM)
	scripts/test-resume $(PRACTICUM)
	scripts/test-readme $(PRACTICUM)
	scripts/test-trade-server $(PRACTICUM)

# The quick part of `test`, for the work in between.
test-fast: setup
	swift test --parallel

bench: setup
	swift build -c release --product practicum-bench
	.build/release/practicum-bench

format:
	swift format format -i -r Sources Tests Package.swift

lint:
	swift format lint -r --strict Sources Tests Package.swift

clean:
	rm -rf .build runs benchmarks/demo
