"""What every section of config.yaml is."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


def as_written(value: object) -> Any:
    """A default in the form in which it would stand in the file; it passes the same checks."""
    return value


class Section(BaseModel):
    """A mapping of settings. A key without a value has its default."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_default=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        # An unknown key stays, whatever its value: it is an error.
        return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}
