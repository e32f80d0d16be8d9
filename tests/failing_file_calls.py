"""Every call by which answers reach the disk, so that a test can make each of them fail, or be the last."""

import fcntl
import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeAlias

import pytest

LOCK = ".mine.json.lock"

Moment: TypeAlias = Literal["before", "after"]
Strike: TypeAlias = Callable[[str, Moment], None]


@contextmanager
def watched(folder: Path, strike: Strike) -> Iterator[None]:
    """Calls `strike` with the name of each file-system call in the folder, before it is made and after; it may raise,
    or kill.
    """

    def around(name: str, call: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        strike(name, "before")
        made = call(*arguments, **named)
        strike(name, "after")
        return made

    def watch(owner: object, function: str, name: Callable[..., str | None]) -> None:
        call = getattr(owner, function)

        def watching(*arguments: Any, **named: Any) -> Any:
            said = name(*arguments)
            return around(said, call, *arguments, **named) if said else call(*arguments, **named)

        patch.setattr(owner, function, watching)

    def about(verb: str, path: object) -> str | None:
        if not isinstance(path, str | Path) or not Path(path).is_relative_to(folder):
            return None
        return f"{verb} {_part(Path(path), folder)}"

    def flushed(descriptor: int) -> str:
        return (
            "flush the folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "flush the half-written file to disk"
        )

    def made_private(target: object) -> str | None:
        if not isinstance(target, int):
            return None
        lock = folder / LOCK
        empty = lock.exists() and os.path.samestat(os.fstat(target), lock.stat())
        return f"make private {'the lock' if empty else 'the half-written file'}"

    class Stream(io.BufferedWriter):
        def write(self, raw: Any) -> int:
            return int(around("write", super().write, raw))

        def flush(self) -> None:
            if not self.closed:
                around("flush", super().flush)

    with pytest.MonkeyPatch.context() as patch:
        watch(os, "open", lambda path, *_: about("open", path))
        watch(os, "fsync", flushed)
        watch(os, "chmod", lambda target, *_: made_private(target))
        watch(os, "replace", lambda source, target: about("replace", target))
        watch(os, "unlink", lambda path: about("remove", path))
        watch(os, "scandir", lambda path=".": about("list", path))
        watch(fcntl, "flock", lambda *_: "lock")
        watch(Path, "lstat", lambda path: about("look at", path))
        watch(Path, "open", lambda path, *_: about("read", path))
        fdopen = os.fdopen
        patch.setattr(
            os,
            "fdopen",
            lambda fd, mode, **how: Stream(io.FileIO(fd, mode)) if mode == "wb" else fdopen(fd, mode, **how),
        )
        patch.setattr(os, "supports_fd", {*os.supports_fd, os.chmod})  # where the program asks whether it may call it
        yield


def _part(path: Path, folder: Path) -> str:
    """Which of the files it is."""
    if path == folder:
        return "the folder"
    return (
        "the lock" if path.suffix == ".lock" else "the half-written file" if path.suffix == ".d3k2-part" else "the file"
    )
