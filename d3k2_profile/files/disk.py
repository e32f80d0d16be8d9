"""Files on disk: written whole or not at all, for their owner alone, and by one run of the program at a time."""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

from d3k2_profile.errors import OutputError, Status, UserError, reason
from d3k2_profile.files.placed_data import MAX_BYTES
from d3k2_profile.text import file_name

_TEMPORARY = ".d3k2-part"
_WITHOUT_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_PAUSES = (0.02, 0.1, 0.3)
"""Seconds before a file that is open elsewhere is tried again."""
_MOST_TRIES = 100
"""Times that a lock is taken and found to be gone, before its folder is taken for one that can lock nothing."""
_SHORT = 100
"""Bytes of a name that leave room for more, where a file system takes 143 or 255."""


class InUse(UserError):
    """A file that another program has open, or has changed in the meantime."""

    status = Status.IN_USE


def exists(path: Path) -> bool:
    """Whether there is a regular file; raises OSError where something else stands there, such as a link, which may
    lead anywhere, or a file of two names, of which only one would lead to what is written.
    """
    try:
        about = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if stat.S_ISLNK(about.st_mode):
        raise OSError(errno.EEXIST, "It is a link; name the file itself")
    if not stat.S_ISREG(about.st_mode):
        raise OSError(errno.EEXIST, "It is not a regular file")
    if about.st_nlink > 1:
        raise OSError(errno.EEXIST, "It has a second name (a hard link); make a copy and name that")
    return True


def same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, which need not be there yet."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def typed_path(name: str) -> Path:
    """The path that a person typed, with `~` and `~name` as homes; the name of no user stays as it is."""
    return Path(os.path.expanduser(name))  # noqa: PTH111 - Path.expanduser raises for an unknown user


def content(path: Path) -> bytes | None:
    """The bytes of a regular file, at most one more than we read of any; None where there is none; raises OSError."""
    if not exists(path):
        return None
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def short_name(path: Path) -> str:
    """The name of the file, or the beginning of a long one and a checksum, so that more fits behind it."""
    raw = os.fsencode(path.name)
    return path.name if len(raw) <= _SHORT else f"{raw[:_SHORT].decode('utf-8', 'ignore')}-{crc32(raw):08x}"


def replace_file(path: Path, raw: bytes | Iterable[bytes], beside: Path | None = None) -> None:
    """Writes the file in one step: a kill at any moment leaves the old one or the new one, mode 0600; raises OSError.

    What a kill leaves half-written has the name of the file, or of the one that it is written `beside`.
    """
    import tempfile  # only what writes needs it

    prefix = f".{short_name(beside or path)}."
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=prefix, suffix=_TEMPORARY)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            _make_private(descriptor)
            stream.writelines([raw] if isinstance(raw, bytes) else raw)
            stream.flush()
            os.fsync(descriptor)
        _take_the_place(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _settle(path.parent)


def _take_the_place(temporary: str, path: Path) -> None:
    """Renames the file; on Windows once more where another program, such as one that looks for viruses, has it open."""
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            os.replace(temporary, path)
            return
        except PermissionError:
            time.sleep(pause)
    os.replace(temporary, path)


def _make_private(descriptor: int) -> None:
    """Mode 0600, whatever a umask has added or taken away, where the system has modes."""
    if os.chmod in os.supports_fd:
        os.chmod(descriptor, 0o600)


def _settle(folder: Path) -> None:
    """Makes a renamed file last through a loss of power, where the system lets a folder be flushed."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keeps every other run of this program from the file; raises InUse where one has it, OutputError where none could
    write it.

    What is locked is an empty file beside it: the file itself is another one after
    each write, and its folder may hold those of several people. The system lets go
    of a lock however a program ends, so one that was killed never blocks the next,
    which also takes away what that one left.
    """
    lock = path.with_name(f".{short_name(path)}.lock")
    try:
        descriptor = _lock(lock)
    except BlockingIOError:
        raise InUse(
            f"{file_name(path)} is in use by another d3k2-profile; end that one first, or name another file"
        ) from None
    except (FileNotFoundError, NotADirectoryError):
        raise OutputError(
            f"{file_name(path)} could not be written: its folder does not exist; name another file"
        ) from None
    except OSError as error:
        raise OutputError(f"{file_name(path)} could not be written: {reason(error)}; name another file") from None
    try:
        with suppress(OSError):  # no umask that leaves its owner's rights alone can make it less private
            if _is_ours(descriptor):
                _make_private(descriptor)
        _sweep(path)
        yield
    finally:
        _unlock(lock, descriptor)


def _lock(lock: Path) -> int:
    """An open descriptor that holds the lock; raises BlockingIOError where another one does."""
    for _ in range(_MOST_TRIES):
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            _seize(descriptor)
            ours = _stands_at(lock, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        if ours:
            return descriptor
        os.close(descriptor)  # the run that held it took it away between our opening and our locking it
    raise OSError(errno.ENOLCK, "Nothing can be locked in its folder")


def _is_ours(descriptor: int) -> bool:
    """Whether a lock file is empty; one that holds something is not ours to change or to take away."""
    return os.fstat(descriptor).st_size == 0


def _stands_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _unlock(lock: Path, descriptor: int) -> None:
    """Takes the lock file away while it is still locked, where it is ours, and lets go of it."""
    ours = _is_ours(descriptor)
    if sys.platform == "win32":  # where no open file can be taken away
        os.close(descriptor)
    if ours:
        with suppress(OSError):
            os.unlink(lock)
    if sys.platform != "win32":
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(error.errno, error.strerror) from None

else:
    import fcntl

    def _seize(descriptor: int) -> None:
        """Takes the lock; where the file system has none, what the file holds is still compared before each write."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _WITHOUT_LOCKS:
                raise


def _sweep(path: Path) -> None:
    """Takes away the half-written files of a run that was killed, ours by name and by owner; only to be called under
    the lock.
    """
    half_written = re.compile(
        rf"\.{re.escape(short_name(path))}(?:\.before-[\w.-]+)?\.[a-z0-9_]{{8}}{re.escape(_TEMPORARY)}"
    )
    owner = getattr(os, "geteuid", lambda: 0)()
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            about = entry.stat(follow_symlinks=False) if half_written.fullmatch(entry.name) else None
            if about and stat.S_ISREG(about.st_mode) and about.st_uid == owner:
                os.unlink(entry.path)
