"""What every model type shares."""

from typing import TypeAlias, dataclass_transform

import msgspec

Text: TypeAlias = str
"""Inline markup for Qt's ``Text.StyledText``.

Made by the compiler alone, from an allow-list: ``<b> <i> <s> <u> <font color> <br>
<a href="page:ID"> <a href="takeaway:N">`` and the entities ``&amp; &lt; &gt; &quot;
&nbsp;``. Every other field of type ``str`` is plain text and is shown as plain text.
"""


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Struct(msgspec.Struct, frozen=True, omit_defaults=False, forbid_unknown_fields=True):
    """A frozen record; encodes every field, so that QML never meets ``undefined``."""
