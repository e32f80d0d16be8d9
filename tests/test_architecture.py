"""Imports only go down the list of modules, a library has one place, and few modules write."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import d3k2_profile
from tests import ROOT

PACKAGE = Path(d3k2_profile.__file__).parent

LIBRARIES = {
    "yaml": {"files.yaml_text"},
    "pydantic": {"conditions.when_notation", "rules.field_constraints", "rules.schema", "check.cases"},
    "pydantic_core": {"conditions.when_notation", "rules.field_constraints", "rules.schema"},
    "rich": {"conversation.numbered_lines", "output", "terminal.console", "terminal.progress"},
    "prompt_toolkit": {
        "conversation.keyboard",
        "conversation.arrow_lists",
        "conversation.menu_with_line",
        "conversation.menu_drawing",
        "conversation.terminal_keyboard",
    },
    "jinja2": {"output.html_templates"},
    "typer": {"cli"},
    "rapidfuzz": {"medicines.similarity"},
}
WRITERS = {"output.emit", "files.disk", "terminal.streams"}
WRITING_MODES = set("wax+")


def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name below the package; a folder's `__init__` goes by the folder's
    name.
    """
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        steps = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(steps[:-1] if len(steps) > 1 and steps[-1] == "__init__" else steps)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


MODULES = modules()


def imported(tree: ast.AST) -> Iterator[str]:
    """The dotted name of everything imported anywhere in a module, inside its functions too."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from (f"{module}.{each.name}" for each in names)
            case ast.ImportFrom():
                yield ".relative"


def own(name: str) -> str | None:
    """The module of this package that an imported name lies in; None for anything else."""
    steps = name.split(".")
    if steps[0] != "d3k2_profile":
        return None
    inside = [".".join(steps[1:end]) for end in range(len(steps), 1, -1)]
    return next((each for each in inside if each in MODULES), "__init__")


def top(module: str) -> str:
    """The module or folder at the top of the package that this one belongs to."""
    return module.split(".")[0]


def calls(tree: ast.AST) -> Iterator[str]:
    """The calls in a module that write: to the screen, to a stream, or to a file."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        arguments = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
        modes = [each.value for each in arguments if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        opens = called.rpartition(".")[2] in {"open", "fdopen"} and any(
            set(mode) & WRITING_MODES and len(mode) <= 3 for mode in modes
        )
        ends = (".stdout.write", ".stderr.write", ".write_text", ".write_bytes", "os.write", ".buffer.write")
        if called == "print" or opens or f".{called}".endswith(ends):
            yield called


def test_no_module_is_imported_by_where_it_stands() -> None:
    assert [module for module, tree in MODULES.items() if ".relative" in imported(tree)] == []


def test_each_library_appears_only_where_it_belongs() -> None:
    astray = [
        f"{module} imports {name}"
        for module, tree in MODULES.items()
        for name in imported(tree)
        if top(name) in LIBRARIES and not {module, top(module)} & LIBRARIES[top(name)]
    ]

    assert astray == []


def test_the_tests_of_every_module_are_found_by_its_name() -> None:
    lost, gone = [], []
    for folder in sorted({path.parent for path in PACKAGE.rglob("*.py")} - {PACKAGE}):
        tests = ROOT / "tests" / folder.name
        said = re.findall(r"`([a-z_/]+)`", (tests / "__init__.py").read_text("utf-8"))
        files = {name for name in said if "test_" in name}
        modules = {path.stem for path in folder.glob("[!_]*.py")}
        lost += [f"{folder.name}/{name}" for name in modules - {*said, *(p.stem[5:] for p in tests.glob("test_*.py"))}]
        gone += [f"{folder.name}/{name}" for name in {*said} - files - modules]
        gone += [name for name in files if not any((at / f"{name}.py").exists() for at in (tests, ROOT / "tests"))]

    assert (lost, gone) == ([], [])


def test_only_these_libraries_are_used_beside_the_standard_one() -> None:
    from sys import stdlib_module_names

    used = {top(name) for tree in MODULES.values() for name in imported(tree)} - stdlib_module_names

    assert used == {"d3k2_profile", *LIBRARIES}


def test_nothing_but_output_and_files_writes_to_a_stream_or_a_file() -> None:
    writing = {module: sorted(set(calls(tree))) for module, tree in MODULES.items()}

    assert {module: found for module, found in writing.items() if found and module not in WRITERS} == {}
    assert [module for module in WRITERS if not writing[module]] == []


def test_every_way_of_writing_is_seen() -> None:
    writing = [
        "print(1)",
        "sys.stdout.write('x')",
        "open('f', 'w')",
        "path.open(mode='a')",
        "os.fdopen(3, 'wb')",
        "path.write_text('x')",
    ]
    source = "\n".join([*writing, "open('f')", "path.open('rb')"])

    assert list(calls(ast.parse(source))) == [
        "print",
        "sys.stdout.write",
        "open",
        "path.open",
        "os.fdopen",
        "path.write_text",
    ]


def test_nothing_opens_a_connection_and_only_the_pager_of_its_reader_is_another_program() -> None:
    forbidden = {
        "socket",
        "ssl",
        "urllib",
        "http",
        "ftplib",
        "smtplib",
        "asyncio",
        "subprocess",
        "multiprocessing",
        "webbrowser",
    }

    assert [
        f"{module} imports {name}"
        for module, tree in MODULES.items()
        for name in imported(tree)
        if top(name) in forbidden
    ] == ["terminal.pager imports subprocess"]
