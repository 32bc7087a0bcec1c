# `make` alone lists what there is. Everything happens in .venv, made with the system's python3;
# each step leaves a stamp there, so that a second run costs nothing.

PYTHON ?= python3
BIN := .venv/bin
PIP := PIP_ROOT_USER_ACTION=ignore $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
COMPILE := $(BIN)/python -m piptools compile -q $(ARGS) --strip-extras --annotation-style line --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

.DEFAULT_GOAL := help
.PHONY: help run build check test bench soak fuzz train requirements clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: .venv/run.stamp ## set up, then build seeds/ into feeds/ as config.yaml says
	@$(BIN)/feedmill build $(ARGS)

build: .venv/dev.stamp ## a wheel and a source archive in dist/
	@$(BIN)/python -m build --outdir dist . > .venv/build.log 2>&1 || { cat .venv/build.log; exit 1; }
	@ls dist/*

check: .venv/dev.stamp ## lint, format, types, and the one direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: .venv/dev.stamp ## the tests; ARGS="-n 0 -k name" passes arguments to pytest
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

bench: .venv/bench.stamp ## feedmill beside Hugo; ARGS="--documents 10000" for the short form
	@$(BIN)/python benchmarks/build.py $(ARGS)

soak: .venv/bench.stamp .venv/dev.stamp ## ten minutes of file events, then a hundred kills: what grows, what is lost?
	@$(BIN)/python benchmarks/soak.py $(ARGS)
	@FEEDMILL_KILLS=100 $(BIN)/python -m pytest tests/integration/test_daemon_landing.py -k kill

fuzz: .venv/dev.stamp ## ten minutes of broken documents through every reader
	@FEEDMILL_FUZZ=$${FEEDMILL_FUZZ:-60000} $(BIN)/python -m pytest tests/integration/test_fuzz.py $(ARGS)

train: .venv/train.stamp .venv/dev.stamp ## learn anew, from labelled texts, what tells an article from the page round it
	@for table in plain_words frame_words page_word_weights zone_weights end_weights title_weights writer_weights \
		tag_weights people_weights name_weights stray_weights; do \
		$(BIN)/python training/$$table.py > .venv/$$table.py && \
		$(BIN)/ruff format -q .venv/$$table.py --config pyproject.toml && \
		mv .venv/$$table.py src/feedmill/extract/*/$$table.py || exit; done

requirements: .venv/dev.stamp ## pin requirements/*.txt anew; ARGS=--upgrade takes newer releases
	@{ $(COMPILE) -o requirements/run.txt pyproject.toml && \
		$(COMPILE) -c requirements/run.txt --extra dev -o requirements/dev.txt pyproject.toml && \
		$(COMPILE) -c requirements/dev.txt --extra bench -o requirements/bench.txt pyproject.toml && \
		$(COMPILE) -c requirements/dev.txt --extra train -o requirements/train.txt pyproject.toml; \
	} 2> .venv/compile.log || { cat .venv/compile.log >&2; exit 1; }
	@ls requirements/*

clean: ## remove .venv, caches, dist/ and what stands in feeds/; var/ stays: ids and dates are remembered there
	rm -rf .venv dist build .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
	find feeds -mindepth 1 ! -name README.md -delete

.venv/made.stamp:
	@command -v $(PYTHON) > /dev/null || \
		{ echo "make: $(PYTHON) is missing. On Debian: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "make: feedmill needs Python 3.11 or later; another one can be named: make PYTHON=python3.12 run" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || \
		{ echo "make: python3 has no venv module. On Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making .venv"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/made.stamp requirements/run.txt pyproject.toml
	@echo "Installing what feedmill needs (requirements/run.txt)"
	@$(PIP) install -r requirements/run.txt
	@echo "Installing feedmill"
	@$(PIP) install --no-deps -e .
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	@echo "Installing what its tests and checks need (requirements/dev.txt)"
	@$(PIP) install -r requirements/dev.txt
	@touch $@

.venv/train.stamp: .venv/run.stamp requirements/train.txt
	@echo "Installing what weights are learned with (requirements/train.txt)"
	@$(PIP) install -r requirements/train.txt
	@touch $@

.venv/bench.stamp: .venv/run.stamp requirements/bench.txt
	@echo "Installing what it is measured against (requirements/bench.txt)"
	@$(PIP) install -r requirements/bench.txt
	@touch $@
