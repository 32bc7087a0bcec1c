"""JSON Schema of config.yaml, for editors; published as docs/config.schema.json."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from feedmill.config.settings import Settings


class _WithoutTitles(GenerateJsonSchema):
    """Names of keys say it already."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema() -> dict[str, Any]:
    """The schema (draft 2020-12): what the file may hold. An empty section is one at its defaults."""
    made = Settings.model_json_schema(schema_generator=_WithoutTitles)
    for section in made["properties"].values():
        if "$ref" in section:
            section["anyOf"] = [{"$ref": section.pop("$ref")}, {"type": "null"}]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
