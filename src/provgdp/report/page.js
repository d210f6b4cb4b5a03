// A click on a column's head sorts by it, numbers from the top; a second one turns it round.
const lang = document.documentElement.lang;
const value = (row, i) => row.cells[i].textContent.replace(/,/g, "").replace("−", "-");
for (const table of document.querySelectorAll("main > .wide table")) {
  [...table.tHead.rows[0].cells].forEach((head, i) => {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const isNumber = head.className === "n";
      const now = head.getAttribute("aria-sort");
      const up = now ? (now === "ascending" ? -1 : 1) : isNumber ? -1 : 1;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up > 0 ? "ascending" : "descending");
      const compare = (a, b) => {
        const [x, y] = [value(a, i), value(b, i)];
        if (!x || !y) return !x - !y;
        return up * (isNumber ? parseFloat(x) - parseFloat(y) : x.localeCompare(y, lang));
      };
      table.tBodies[0].append(...[...table.tBodies[0].rows].sort(compare));
    };
  });
}
