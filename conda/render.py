"""Lint the recipe, which asks no channel: python conda/render.py.

rattler-build refuses unknown fields, licences and version specs.
"""

from __future__ import annotations

from pathlib import Path

from rattler_build import PlatformConfig, RenderConfig, Stage0Recipe

PLATFORMS = ("linux-64", "osx-arm64", "win-64")


def main() -> None:
    """Render the recipe for each system."""
    recipe = Stage0Recipe.from_file(Path(__file__).with_name("recipe.yaml"))
    for platform in PLATFORMS:
        config = RenderConfig(platform=PlatformConfig(target_platform=platform))
        (package,) = recipe.render(render_config=config)
        print(platform, package.recipe.to_dict()["build"]["string"])


if __name__ == "__main__":
    main()
