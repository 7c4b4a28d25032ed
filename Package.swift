// swift-tools-version: 6.3
import PackageDescription

// Targets are listed bottom-up: each may use only what stands above it here (see CONTRIBUTING.md).
let package = Package(
  name: "practicum",
  products: [
    .executable(name: "practicum", targets: ["practicum"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Without its traits: no configuration files, no full Foundation.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "Chance", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Notation", dependencies: [.product(name: "OrderedCollections", package: "swift-collections")]),
    .target(name: "Pictures"),
    .target(
      name: "Desk", dependencies: ["Notation", .product(name: "OrderedCollections", package: "swift-collections")]),
    .target(
      name: "MetaTasks",
      dependencies: [
        "Chance", "Notation", .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "OrderedCollections", package: "swift-collections"), .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "TradeDesk",
      dependencies: ["Chance", "Notation", "Desk", .product(name: "OrderedCollections", package: "swift-collections")]),
    .target(
      name: "Workplace",
      dependencies: [
        "Chance", "Notation", "Desk", "MetaTasks", "TradeDesk",
        .product(name: "HashTreeCollections", package: "swift-collections"),
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .target(
      name: "Families",
      dependencies: [
        "Chance", "Notation", "Desk", "Pictures", "MetaTasks", "TradeDesk", "Workplace",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Trainees",
      dependencies: [
        "Notation", "Desk", .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Generation",
      dependencies: [
        "Chance", "Notation", "Desk", "MetaTasks", "Workplace", "Families", "Trainees",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .target(
      name: "Harness",
      dependencies: [
        "Chance", "Notation", "Desk", "MetaTasks", "Workplace", "Trainees", "TradeDesk", "Generation",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "Gateways",
      dependencies: [
        "Notation", "Desk", "TradeDesk", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "practicum",
      dependencies: [
        "Chance", "Notation", "Desk", "MetaTasks", "Workplace", "Families", "Trainees", "TradeDesk", "Generation",
        "Harness", "Gateways", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "practicum-bench",
      dependencies: [
        "Chance", "Notation", "Desk", "MetaTasks", "Workplace", "Trainees", "TradeDesk", "Generation", "Harness",
      ]),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"]),
    .testTarget(
      name: "NotationTests",
      dependencies: ["Notation", .product(name: "OrderedCollections", package: "swift-collections")]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    .testTarget(name: "MetaTasksTests", dependencies: ["Chance", "Notation", "MetaTasks"]),
    .testTarget(
      name: "WorkplaceTests", dependencies: ["Chance", "Notation", "Desk", "MetaTasks", "Workplace"],
      resources: [.copy("Colleagues/Questions")]),
    .testTarget(
      name: "FamiliesTests",
      dependencies: [
        "Chance", "Notation", "Pictures", "MetaTasks", "Workplace", "Families", "Trainees", "Generation",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .testTarget(name: "TraineesTests", dependencies: ["Notation", "Pictures", "Desk", "Trainees"]),
    .testTarget(
      name: "TradeDeskTests",
      dependencies: [
        "Notation", "Desk", "Trainees", "TradeDesk",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .testTarget(
      name: "GenerationTests",
      dependencies: [
        "Chance", "Notation", "Desk", "MetaTasks", "Workplace", "Families", "Trainees", "TradeDesk", "Generation",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      resources: [.copy("Questions")]),
    .testTarget(
      name: "HarnessTests",
      dependencies: [
        "Chance", "Notation", "Desk", "MetaTasks", "Workplace", "Trainees", "TradeDesk", "Generation", "Harness",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .testTarget(
      name: "GatewaysTests",
      dependencies: [
        "Notation", "Desk", "TradeDesk", "Gateways", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"), .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),  // SE-0335: `any` is visible
      .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: an import is a promise only when said so
      .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444: each file imports what it uses
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461: async functions stay where they are called
      .treatAllWarnings(as: .error),
    ]
}
