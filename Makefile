# `make run` and `make test` need git, make and any python3 (3.9 or newer): they make the rest.
# What they make is stamped with the checksum of the file it was made from, and only made again when that changes.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory --no-builtin-rules
.DEFAULT_GOAL := help

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# Three processes for two cores, each with whole modules, whose tests share a world.
# `make test PYTEST_ARGS='-k follow_up -n 0'` narrows it.
PYTEST_ARGS ?= -n auto --dist loadscope
# `make bench BENCH_COUNT=2000 BENCH_ARGS='--only R1 R7'` measures less; each kind of them has its own words.
BENCH_COUNT ?= 100000
BENCH_ARGS ?=

# `make fuzz FUZZ_EXAMPLES=500` makes up more requests for each operation and role.
FUZZ_EXAMPLES ?= 50

# The suite starts dozens of processes, each of which would compile all code anew.
unexport PYTHONDONTWRITEBYTECODE
# uv finds a Python on this machine; it must not fetch one from elsewhere.
export UV_PYTHON_DOWNLOADS := never
UV := .tools/bin/uv
PY := .venv/bin/python
SUM = $(shell cksum < $(1) | tr ' ' '-')
TOOLS_STAMP := .tools/made-from-$(call SUM,requirements-tools.lock)
RUN_STAMP := .venv/made-from-$(call SUM,requirements.lock)
DEV_STAMP := .venv/dev-made-from-$(call SUM,requirements-dev.lock)

# What a production start would have, so that checks judge those settings; nothing is served with them.
PRODUCTION := ENV_FILE= DEBUG=off SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(60))') \
	ALLOWED_HOSTS=tracker.example DATABASE_URL=sqlite://:memory: \
	SECURE_HSTS_INCLUDE_SUBDOMAINS=on SECURE_HSTS_PRELOAD=on
# What the checks of code run with: nobody's .env decides about them.
DEVELOPMENT := ENV_FILE= DEBUG=on
NOT_OURS := --ignore tests --ignore .venv --ignore .tools --ignore staticfiles
say = @printf '\033[1m==> %s\033[0m\n' '$(1)'

.PHONY: help run setup test lint format checks checks-aside typecheck contracts migrations-check deploy-check \
	compose-check test-sqlite test-postgres fuzz messages examples screens bench bench-lists bench-staff summaries lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

run: $(RUN_STAMP) .env ## Set up, load the demo and serve it on HOST and PORT (127.0.0.1:8000)
	@HOST='$(HOST)' PORT='$(PORT)' exec $(PY) -m urbanshift.run

setup: $(DEV_STAMP) .env ## Set up everything for developing

test: lint ## Check everything: linters, types, contracts, settings, and the suite on SQLite and PostgreSQL
	@$(MAKE) -j 2 checks-aside test-sqlite
	@$(MAKE) test-postgres

checks: typecheck contracts migrations-check deploy-check compose-check

# They keep one core busy at a time, and are made while the suite waits for its browsers. What they say is said at once.
checks-aside: $(DEV_STAMP)
	@said=$$(mktemp); $(MAKE) checks >"$$said" 2>&1; status=$$?; \
	printf '\n'; cat "$$said"; rm -f "$$said"; exit $$status

lint: $(DEV_STAMP) ## Lint and check the format
	$(call say,ruff)
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .

format: $(DEV_STAMP) ## Format the code and fix what can be fixed
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

typecheck: $(DEV_STAMP) ## Check the types
	$(call say,mypy)
	@$(DEVELOPMENT) .venv/bin/mypy .

contracts: $(DEV_STAMP) ## Check who imports whom
	$(call say,import contracts)
	@.venv/bin/lint-imports --no-cache

migrations-check: $(DEV_STAMP) ## Check that no migration is missing
	$(call say,missing migrations)
	@$(DEVELOPMENT) DATABASE_URL=sqlite://:memory: $(PY) manage.py makemigrations --check --dry-run

deploy-check: $(DEV_STAMP) ## Check the production settings
	$(call say,production settings)
	@$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

compose-check: $(DEV_STAMP) ## Check Dockerfile and docker-compose.yml, as far as their tools are here
	$(call say,Dockerfile and docker-compose.yml)
	@if [ -x .venv/bin/hadolint ]; then .venv/bin/hadolint Dockerfile; \
	else echo 'SKIPPED: no hadolint for this machine, the Dockerfile is not linted.'; fi
	@if command -v docker-compose >/dev/null; then compose=docker-compose; \
	elif docker compose version >/dev/null 2>&1; then compose='docker compose'; \
	else echo 'SKIPPED: no docker-compose here, its file is only read by the tests.'; exit 0; fi; \
	SECRET_KEY=x ALLOWED_HOSTS=tracker.example POSTGRES_PASSWORD=x $$compose --env-file /dev/null config --quiet

test-sqlite: $(DEV_STAMP) ## Run the suite on SQLite
	$(call say,the suite on SQLite)
	@env -u DATABASE_URL $(PY) -m pytest $(PYTEST_ARGS)

test-postgres: $(DEV_STAMP) ## Run the suite on PostgreSQL: TEST_DATABASE_URL, or a server made for it and thrown away
	$(call say,the suite on PostgreSQL)
	@$(PY) -m tests.postgres $(PY) -m pytest $(PYTEST_ARGS)

fuzz: $(DEV_STAMP) ## Send many requests made up from the API's description, as each role, on SQLite and PostgreSQL
	$(call say,requests made up from the description)
	@env -u DATABASE_URL FUZZ_EXAMPLES='$(FUZZ_EXAMPLES)' $(PY) -m pytest -n 0 -s tests/api/test_fuzz.py
	@TEST_WHOLE=1 FUZZ_EXAMPLES='$(FUZZ_EXAMPLES)' $(PY) -m tests.postgres $(PY) -m pytest -n 0 -s tests/api/test_fuzz.py

messages: $(DEV_STAMP) ## Collect the texts to translate into locale/, and compile what is translated (needs gettext)
	$(call say,texts to translate)
	@$(DEVELOPMENT) $(PY) manage.py makemessages --all --add-location file --no-wrap --no-obsolete $(NOT_OURS)
	@$(DEVELOPMENT) $(PY) manage.py compilemessages $(NOT_OURS)

examples: $(DEV_STAMP) ## Write the examples of the API's description anew, of what it answers
	$(call say,examples of the API)
	@WRITE_EXAMPLES=yes $(PY) -m pytest -q tests/api/test_examples.py

screens: $(DEV_STAMP) ## Take the README's screenshots on the way through a fresh demo (needs Chromium)
	$(call say,screenshots)
	@$(DEVELOPMENT) DJANGO_SETTINGS_MODULE=urbanshift.settings $(PY) -m tests.browser.screens

bench: $(DEV_STAMP) ## Measure the API beside a textbook one, on DATABASE_URL or on databases made and filled for it, into docs/performance.md
	$(call say,our API beside a textbook one)
	@if [ -n "$$DATABASE_URL" ]; then $(PY) -m tests.benchmarks.ratios --write docs/performance.md $(BENCH_ARGS); else \
	env -u TEST_DATABASE_URL $(PY) -m tests.postgres $(PY) -m tests.benchmarks.ratios \
	--fill $(BENCH_COUNT) --beside 1000 --write docs/performance.md $(BENCH_ARGS) && \
	directory=$$(mktemp -d) && trap 'rm -rf "$$directory"' EXIT && \
	DATABASE_URL="sqlite:///$$directory/bench.sqlite3" $(PY) -m tests.benchmarks.ratios \
	--fill $(BENCH_COUNT) --write docs/performance.md $(BENCH_ARGS); fi

bench-lists: $(DEV_STAMP) ## Measure every list of the API and the follow-up screen, likewise
	$(call say,the pages of the lists)
	@if [ -n "$$DATABASE_URL" ]; then $(DEVELOPMENT) $(PY) -m tests.benchmarks.first_pages $(BENCH_ARGS); \
	else env -u TEST_DATABASE_URL $(DEVELOPMENT) $(PY) -m tests.postgres \
	$(PY) -m tests.benchmarks.first_pages --fill $(BENCH_COUNT) $(BENCH_ARGS); fi
	$(call say,the follow-up screen)
	@if [ -n "$$DATABASE_URL" ]; then $(DEVELOPMENT) $(PY) -m tests.benchmarks.follow_up; \
	else env -u TEST_DATABASE_URL $(DEVELOPMENT) $(PY) -m tests.postgres $(PY) -m tests.benchmarks.follow_up --fill; fi

bench-staff: $(DEV_STAMP) ## Measure the staff's pages, likewise
	$(call say,the pages of staff)
	@if [ -n "$$DATABASE_URL" ]; then $(DEVELOPMENT) $(PY) -m tests.benchmarks.staff_pages $(BENCH_ARGS); \
	else env -u TEST_DATABASE_URL $(DEVELOPMENT) $(PY) -m tests.postgres \
	$(PY) -m tests.benchmarks.staff_pages --fill $(BENCH_COUNT) $(BENCH_ARGS); fi

summaries: $(DEV_STAMP) ## Measure how well next steps are found in the documents of tests/summaries
	$(call say,next steps found in documents)
	@$(DEVELOPMENT) $(PY) -m tests.summaries.measure

COMPILE = $(UV) pip compile --quiet --universal --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'
lock: $(TOOLS_STAMP) ## Compile the requirements into lock files; LOCK_ARGS=--upgrade takes the newest versions
	$(call say,lock files)
	@$(COMPILE) $(LOCK_ARGS) --python-version 3.9 requirements-tools.txt -o requirements-tools.lock
	@$(COMPILE) $(LOCK_ARGS) --python-version 3.12 requirements.txt -o requirements.lock
	@$(COMPILE) $(LOCK_ARGS) --python-version 3.12 requirements-dev.txt -o requirements-dev.lock

clean: ## Remove what was installed, not what was entered: `.env`, the database and files stay
	@rm -rf .venv .tools staticfiles .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# --- How things are made --------------------------------------------------------------------------------------------

# A venv of uv's own, because it is all that a bare python3 can make.
$(TOOLS_STAMP):
	$(call say,Installing uv into .tools)
	@rm -rf .tools
	@command -v $(PYTHON) >/dev/null || { echo 'No $(PYTHON) here: install Python 3.12 or newer.' >&2; exit 1; }
	@$(PYTHON) -m venv .tools >.tools.log 2>&1 || { rm -rf .tools .tools.log; \
	echo '$(PYTHON) cannot make virtual environments: install its venv module (on Debian and Ubuntu the package python3-venv).' >&2; exit 1; }
	@rm -f .tools.log
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-tools.lock
	@touch $@

# Both kinds live in one .venv, the development one containing the other. Whoever fills it removes the stamps of what
# was in it before.
define fill
	@test -x $(PY) || $(UV) venv --quiet --python '>=3.12' .venv || { \
	echo 'No Python 3.12 or newer here: install one (on Debian and Ubuntu the packages python3 and python3-venv), then run make again.' >&2; exit 1; }
	@rm -f .venv/made-from-* .venv/dev-made-from-*
	@$(UV) pip sync --quiet --python $(PY) --require-hashes $(1)
endef

$(RUN_STAMP): | $(TOOLS_STAMP)
	$(call say,Installing the requirements into .venv)
	$(call fill,requirements.lock)
	@touch $@

$(DEV_STAMP): | $(TOOLS_STAMP)
	$(call say,Installing the requirements for developing into .venv)
	$(call fill,requirements-dev.lock)
	@touch $(RUN_STAMP) $@

# Without a file of its own a start is a production start, and refuses until it is told its secrets.
.env:
	@printf '%s\n' '# Made by make for this working copy: development settings. .env.example lists what can be set.' 'DEBUG=on' > $@
