"""Every setting is documented, as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from feedmill.config.load import load
from feedmill.config.schema import schema
from feedmill.config.settings import LATER, SECTIONS, Settings

DOCS = Path(__file__).parents[3] / "docs"
FIELDS = {
    **{f"{section}.{key}": field for section, model in SECTIONS.items() for key, field in model.model_fields.items()},
    **{key: field for key, field in Settings.model_fields.items() if key not in SECTIONS},
}


def rows():
    """Key to its row in the tables: default, check, what it says."""
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| `([a-z_.]+)` \| `(.*?)` \| (.+) \| (.+) \|$", text, re.MULTILINE)
    assert len(found) == len({key for key, *_ in found})
    return {key: rest for key, *rest in found}


def test_every_setting_has_a_row_and_every_row_a_setting():
    assert set(rows()) == set(FIELDS)
    assert len(FIELDS) > 25


@pytest.mark.parametrize("key", FIELDS)
def test_a_row_tells_the_default_and_the_words(key):
    default, check, words = rows()[key]
    field = FIELDS[key]
    assert default == ("required" if field.is_required() else json.dumps(field.default, ensure_ascii=False))
    assert words == FIELDS[key].description
    assert check.strip()


def test_examples_load(tmp_path):
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert len(examples) == 3
    for example in examples:
        (tmp_path / "config.yaml").write_text(example, encoding="utf-8")
        load(tmp_path / "config.yaml", {})


def test_no_key_of_a_later_version_is_documented_or_known():
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    assert not LATER & set(Settings.model_fields)
    assert not [key for key in LATER if f"`{key}" in text]


def test_the_published_schema_is_current():
    published = (DOCS / "config.schema.json").read_text(encoding="utf-8")
    assert published == json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", (
        "write it anew: python -c 'import json; from feedmill.config.schema import schema; "
        "print(json.dumps(schema(), ensure_ascii=False, indent=2))' > docs/config.schema.json"
    )


def test_the_schema_knows_every_key_and_refuses_others():
    made = schema()
    assert set(made["properties"]) == set(Settings.model_fields)
    assert made["additionalProperties"] is False
    for model in SECTIONS.values():
        definition = made["$defs"][model.__name__]
        assert definition["additionalProperties"] is False
        assert {key: item["description"] for key, item in definition["properties"].items()} == {
            key: field.description for key, field in model.model_fields.items()
        }
    assert made["properties"]["site"]["anyOf"] == [{"$ref": "#/$defs/Site"}, {"type": "null"}]
    assert {"type": "string"} in made["properties"]["seeds"]["anyOf"]
