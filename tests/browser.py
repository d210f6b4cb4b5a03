"""Open every page of a folder in a real browser: python tests/browser.py SITE [PICTURES].

SITE is the folder that ``mkdocs build`` wrote; its pages are the ``index.html`` in it. A page fails
if the browser reports an error, if a picture doesn't load, if it is wider than the window of a
desktop, a small laptop or a phone, or if a table of a briefing scrolls on more than a phone. With
PICTURES, a folder, each page is photographed. Needs Chromium on the path, or its path in
``CHROMIUM``.
"""

from __future__ import annotations

import os
import shutil
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

WIDTHS = {"desktop": 1280, "laptop": 1000, "phone": 390}
BROKEN = "[...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src)"
CUT = """[...document.querySelectorAll(".wide")]
    .filter(e => e.scrollWidth > e.clientWidth).map(e => e.innerText.split("\\n")[0])"""
WIDER = "document.documentElement.scrollWidth - window.innerWidth"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def do_GET(self) -> None:
        """Have no icon: a browser asks for one where a page names none."""
        if self.path != "/favicon.ico":
            return super().do_GET()
        self.send_response(HTTPStatus.NO_CONTENT)
        return self.end_headers()


def faults(page: Page, address: str) -> list[str]:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else 0)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address, wait_until="load")
    said += [f"picture not loaded: {source}" for source in page.evaluate(BROKEN)]
    if (pixels := page.evaluate(WIDER)) > 0:
        said.append(f"{pixels} pixels wider than the window")
    if page.evaluate("window.innerWidth") > WIDTHS["phone"]:
        said += [f"table cut off: {head}" for head in page.evaluate(CUT)]
    return said


def main(site: Path, pictures: Path | None = None) -> int:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    pages = sorted(path.relative_to(site) for path in site.rglob("index.html"))
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=OPTIONS)
        for name, width in WIDTHS.items():
            for path in pages:
                page = browser.new_page(viewport={"width": width, "height": 900})
                address = f"http://127.0.0.1:{server.server_port}/{path.as_posix()}"
                found += [f"{path} ({name}): {fault}" for fault in faults(page, address)]
                if pictures:
                    file = "-".join(path.parts[:-1]) or "home"
                    page.screenshot(path=pictures / f"{file}-{name}.png", full_page=True)
                page.close()
        browser.close()
    server.shutdown()
    print(*found, f"{len(pages)} pages, {len(WIDTHS)} widths, {len(found)} faults", sep="\n")
    return int(bool(found) or not pages)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
