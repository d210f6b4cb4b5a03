"""Files put in place whole: a full disk leaves what was there before."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(data: bytes, path: str | Path) -> None:
    """Write beside the path and move it there; what is no file, such as a pipe, is written to.

    Raises:
        OSError: If it can't be written; names the path.
    """
    target = Path(path).resolve()  # a link stays one
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    special = target.exists() and not target.is_file()
    try:
        (target if special else part).write_bytes(data)
        if not special:
            part.replace(target)
    except OSError as error:
        error.filename = str(path)
        del error.filename2  # None would be written as " -> None"
        raise
    finally:
        if not special:
            part.unlink(missing_ok=True)
