# `make help` lists what there is to do. Everything installs into .venv from the pins in deploy/pins.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
.DEFAULT_GOAL := help

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/.run: deploy/pins/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] not in [(3, 11), (3, 12), (3, 13)] and "quizapp needs Python 3.11 to 3.13; name one with PYTHON=python3.12")'
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { echo "Making .venv"; $(PYTHON) -m venv --clear .venv; }
	@echo "Installing what quizapp needs into .venv (a minute or two, most of it downloading)"
	@$(PIP) --no-compile --require-hashes -r deploy/pins/run.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -qq -j 0 .venv/lib || true # pip would do it too, but on one core
	@touch $@

.venv/.dev: .venv/.run deploy/pins/dev.txt
	@echo "Installing what the checks and tests need into .venv"
	@$(PIP) --require-hashes -r deploy/pins/dev.txt
	@touch $@

.PHONY: demo
demo: .venv/.run ## serve the bundled quizzes with two demo accounts, on PORT
	@exec $(BIN)/quizapp demo --port $(PORT)

.PHONY: run
run: .venv/.run ## serve what ./var holds, on PORT; code is read again as it changes
	@exec $(BIN)/quizapp serve --port $(PORT) --reload

.PHONY: db
db: .venv/.run ## bring the database to the newest schema
	@$(BIN)/quizapp db upgrade

.PHONY: format
format: .venv/.dev ## put the code into its form
	@$(BIN)/ruff format -q .
	@$(BIN)/ruff check -q --fix .

.PHONY: check
check: .venv/.dev ## format, lint, types, import rule and templates, changing nothing
	@$(BIN)/ruff format --check -q . || { echo "not in form: run make format"; exit 1; }
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@! test -d quizapp/templates || $(BIN)/djlint --lint --quiet quizapp/templates

.PHONY: test-fast
test-fast: .venv/.dev ## every test below the browser that takes no minute
	@$(BIN)/pytest -q -n 2 -m "not browser and not slow"

.PHONY: test
test: .venv/.dev ## every test; installs Chromium where there is none
	@$(BIN)/python tests/journeys/chromium.py
	@$(BIN)/pytest -q -n 2 --dist loadgroup

.PHONY: coverage
coverage: .venv/.dev ## test-fast, failing where a branch of core or services is not taken
	@$(BIN)/pytest -q -n 2 -m "not browser and not slow" --cov --cov-fail-under=100

.PHONY: bench
bench: .venv/.dev ## measure generation, pages and saves on this machine
	@$(BIN)/python -m tests.bench

.PHONY: pins
pins: .venv/.dev ## choose the versions of everything anew
	@$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --extra build pyproject.toml -o deploy/pins/run.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --extra build --extra dev --constraint deploy/pins/run.txt pyproject.toml -o deploy/pins/dev.txt
