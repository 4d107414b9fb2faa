// Points from a statement to its lines and back; without this file the line numbers are links that do the same.
const lines = document.querySelector(".m-document");
const statements = [...document.querySelectorAll("[data-first]")];

function mark(statement, scroll) {
  for (const marked of document.querySelectorAll(".m-marked")) marked.classList.remove("m-marked");
  if (!statement) return;
  statement.classList.add("m-marked");
  const { first, last } = statement.dataset;
  for (let number = Number(first); number <= Number(last); number++) {
    document.getElementById("L" + number)?.classList.add("m-marked");
  }
  const line = document.getElementById("L" + first);
  if (scroll && line && lines.scrollHeight > lines.clientHeight) {
    lines.scrollTo({ top: line.offsetTop - lines.clientHeight / 3 });
  }
}

const of = (event) => event.target.closest("[data-first]");
const profile = document.getElementById("profile");
profile.addEventListener("mouseover", (event) => of(event) && mark(of(event), true));
profile.addEventListener("focusin", (event) => of(event) && mark(of(event), true));

function markOwners(event) {
  const number = Number(event.target.closest("[data-line]")?.dataset.line);
  const owner = statements.find((it) => Number(it.dataset.first) <= number && number <= Number(it.dataset.last));
  if (owner) mark(owner, false);
}
lines.addEventListener("mouseover", markOwners);
lines.addEventListener("focusin", markOwners);

const ROWS = ".m-entry, .m-value";
const here = () => document.activeElement.closest(ROWS) ?? profile.querySelector(":target");

function go(step) {
  const all = [...profile.querySelectorAll(ROWS)];
  const at = all.indexOf(here());
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  e: () => here()?.querySelector("a[href*='edit=']")?.click(),
  u: () => document.querySelector("[data-undo]")?.click(),
};

// After the keys of every page, which say whether keys are switched off.
addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === "off" || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input, textarea, select")) return;
  if (Object.hasOwn(keys, event.key)) {
    event.preventDefault();
    keys[event.key]();
  }
});

document.querySelector(".m-entry--edited textarea, .m-value__form input:not([type=hidden])")?.focus();
