"""What can be set of scraped sites: one profile each."""

from __future__ import annotations

from pydantic import Field, field_validator

from feedmill.config import values
from feedmill.config.section import Section, as_written


class Match(Section):
    """How a site's documents are recognized: by all that is given."""

    path: tuple[values.Glob, ...] = Field((), description="Patterns of their paths below the seed folder.")
    text: tuple[values.Expression, ...] = Field((), description="Expressions, one of which stands in them.")


class Defaults(Section):
    """What holds for a site's documents that do not say otherwise."""

    source: values.Words | None = Field(None, description="The medium.")
    category: values.Words | None = Field(None, description="The category.")
    timezone: values.Zone | None = Field(None, description="The zone of dates that name none.")
    language: values.Language | None = Field(None, description="The language.")


class Profile(Section):
    """A scraped site: how to recognize it, what its lines tell, and which of them to drop."""

    name: values.Words = Field(description="What reports and `feedmill explain --profile` call it.")
    match: Match = Field(description="How its documents are recognized: by path, by text, or by both.")
    fields: tuple[values.FieldExpression, ...] = Field(
        (), description="Expressions with named groups, tried on each line: what a group finds is that field."
    )
    drop: tuple[values.Expression, ...] = Field((), description="Expressions of lines that are none of an article's.")
    defaults: Defaults = Field(as_written({}), description="What holds for documents that do not say otherwise.")

    @field_validator("match")
    @classmethod
    def _recognizable(cls, match: Match) -> Match:
        if not (match.path or match.text):
            raise ValueError("must hold path, text, or both: it would match every document")
        return match
