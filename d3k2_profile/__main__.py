"""`python -m d3k2_profile` is the command `d3k2-profile`."""

import gc
from importlib import import_module


def main() -> None:
    """Runs the command. What loads stays until the run ends, so that Python need not look for garbage in it, which
    would be a fifteenth of a report; `on_demand` has it look again once the command has been loaded.
    """
    gc.disable()
    import_module("d3k2_profile.cli").main()


if __name__ == "__main__":
    main()
