#!/usr/bin/env python3
"""A trainee in forty lines: practicum run --bench DIR --trainee command:'python3 examples/trainee.py' --out runs/example

It reads one JSON object a line from standard input and answers with one a line on standard output; standard error is
its log. It looks up who works where, asks one colleague of each department about each task, notes the answers in a file
of its workspace, and ends its day. See docs/trainees.md.
"""
import json
import sys


def receive():
    """The next message of the workplace."""
    line = sys.stdin.readline()
    if not line:
        sys.exit("the workplace is gone")
    return json.loads(line)


def send(message):
    print(json.dumps(message), flush=True)


def use(tool, **arguments):
    """Uses one tool and returns what it says."""
    send({"calls": [{"id": "1", "name": tool, "arguments": arguments}]})
    observation = receive()
    if observation["type"] == "error":
        sys.exit(observation["message"])
    for notification in observation["notifications"]:
        print(observation["time"], notification, file=sys.stderr)
    if observation["over"]:
        sys.exit(0)
    return observation["results"][0]["text"]


briefing = receive()
colleagues = [[cell.strip() for cell in line.split("|")] for line in use("ListUsers").splitlines() if "|" in line]
first_of = {}
for name, department, *_ in colleagues[1:]:
    first_of.setdefault(department, name)
for task in briefing["tasks"]:
    for department in ("Finance", "Human Resources"):
        if department in first_of:
            question = f"Good morning! For the task '{task['title']}': what should I know about the rules?"
            answer = use("SendMessage", receiver=first_of[department], message=question)
            use("WriteFile", file_path="notes.md", content=f"## {task['title']}\n{answer}\n", append=True)
send({"done": True})
