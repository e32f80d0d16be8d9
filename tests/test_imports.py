"""Imports only go down the list of modules, a library has one place, and few modules write."""

import ast
from collections.abc import Iterator
from pathlib import Path

import d3k2_profile

PACKAGE = Path(d3k2_profile.__file__).parent

LEVELS = (
    {"__main__"},
    {"cli"},
    {"commands"},
    {"session"},
    {"keeper", "confirmation"},
    {"gate"},
    {"lists"},
    {"drawing"},
    {"prompt", "doubts", "typed", "plain", "render", "output"},
    {"screen"},
    {"explanation", "comparison", "supposition"},
    {"standing"},
    {"check"},
    {"profile", "interview", "answers", "record"},
    {"worlds"},
    {"wheel"},
    {"ruleset"},
    {"references", "floor", "wording", "prepared"},
    {"validation"},
    {"parts"},
    {"question"},
    {"grammar", "diagnostics", "shapes"},
    {"medication"},
    {"similarity", "tokens", "vocabulary"},
    {"condition"},
    {"dosing"},
    {"canonical", "policy"},
    {"json_document", "files"},
    {"document"},
    {"text", "face", "streams"},
    {"errors"},
    {"__init__"},
)
"""From top to bottom; a module imports from levels below its own."""

SIDEWAYS = {("prompt", "doubts"), ("prompt", "typed"), *((module, "render.phrases") for module in ("prompt", "doubts", "typed", "plain"))}
"""Who may look across their level: the rooms of the conversation share its sentences with the outputs."""

LIBRARIES = {
    "yaml": {"document"},
    "pydantic": {"grammar", "shapes", "validation", "check"},
    "pydantic_core": {"grammar", "shapes", "validation"},
    "rich": {"plain", "render", "screen", "output", "gate"},
    "prompt_toolkit": {"lists", "drawing"},
    "jinja2": {"render.html"},
    "typer": {"cli", "commands"},
    "hatchling": {"wheel"},
    "rapidfuzz": {"similarity"},
}
WRITERS = {"output", "files", "streams", "wheel"}
WRITING_MODES = set("wax+")


def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name below the package; a folder's `__init__` goes by the folder's name."""
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


def level(module: str) -> int:
    """How far down the list a module stands."""
    return next(position for position, names in enumerate(LEVELS) if top(module) in names)


def may_import(module: str, other: str) -> bool:
    """Whether the direction allows one module of this package to import another."""
    return level(other) > level(module) or top(other) == top(module) or (module, other) in SIDEWAYS


def calls(tree: ast.AST) -> Iterator[str]:
    """The calls in a module that write: to the screen, to a stream, or to a file."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        arguments = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
        modes = [each.value for each in arguments if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        opens = called.rpartition(".")[2] in {"open", "fdopen"} and any(set(mode) & WRITING_MODES and len(mode) <= 3 for mode in modes)
        ends = (".stdout.write", ".stderr.write", ".write_text", ".write_bytes", "os.write", ".buffer.write")
        if called == "print" or opens or f".{called}".endswith(ends):
            yield called


def test_every_module_has_its_place_in_the_list() -> None:
    placed = set().union(*LEVELS)

    assert [module for module in MODULES if top(module) not in placed] == []


def test_imports_only_go_down_the_list() -> None:
    upwards = [
        f"{module} imports {other}"
        for module, tree in MODULES.items()
        for other in map(own, imported(tree))
        if other is not None and not may_import(module, other)
    ]

    assert upwards == []


def test_an_import_inside_a_function_counts_like_one_at_the_top() -> None:
    tree = ast.parse("import json\ndef load():\n    from d3k2_profile import cli\n    from d3k2_profile.render.phrases import NOTICE\n")

    assert [own(name) for name in imported(tree)] == [None, "cli", "render.phrases"]
    assert not may_import("text", "cli")
    assert not may_import("prompt", "render.terminal")
    assert may_import("prompt", "render.phrases")


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


def test_only_these_libraries_are_used_beside_the_standard_one() -> None:
    from sys import stdlib_module_names

    used = {top(name) for tree in MODULES.values() for name in imported(tree)} - stdlib_module_names

    assert used == {"d3k2_profile", *LIBRARIES}


def test_nothing_but_output_and_files_writes_to_a_stream_or_a_file() -> None:
    writing = {module: sorted(set(calls(tree))) for module, tree in MODULES.items()}

    assert {module: found for module, found in writing.items() if found and module not in WRITERS} == {}
    assert [module for module in WRITERS if not writing[module]] == []


def test_every_way_of_writing_is_seen() -> None:
    writing = ["print(1)", "sys.stdout.write('x')", "open('f', 'w')", "path.open(mode='a')", "os.fdopen(3, 'wb')", "path.write_text('x')"]
    source = "\n".join([*writing, "open('f')", "path.open('rb')"])

    assert list(calls(ast.parse(source))) == ["print", "sys.stdout.write", "open", "path.open", "os.fdopen", "path.write_text"]


def test_nothing_in_the_program_opens_a_connection_or_starts_another_program() -> None:
    forbidden = {"socket", "ssl", "urllib", "http", "ftplib", "smtplib", "asyncio", "subprocess", "multiprocessing", "webbrowser"}

    assert [f"{module} imports {name}" for module, tree in MODULES.items() for name in imported(tree) if top(name) in forbidden] == []
