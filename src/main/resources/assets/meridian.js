// Everything works without this file: it only makes pages nicer to use.
document.documentElement.classList.add("js");

document.querySelector("[data-focus]")?.focus();

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

for (const form of document.querySelectorAll("[data-selection]")) {
  const words = form.querySelector("[data-selected]");
  const boxes = [...form.querySelectorAll("input[name=role]")];
  const all = element("input", { type: "checkbox", className: "m-check", ariaLabel: "Select every role of this page" });
  form.querySelector("thead .m-table__check").append(all);
  const chosen = () => boxes.filter((box) => box.checked).length;
  const count = () => {
    words.textContent = chosen() === 0 ? "With the roles selected:" : `With ${chosen()} ${chosen() === 1 ? "role" : "roles"} selected:`;
    all.checked = chosen() === boxes.length;
    all.indeterminate = chosen() > 0 && !all.checked;
  };
  all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
  form.addEventListener("change", count);
  form.addEventListener("submit", (event) => {
    const least = event.submitter?.formAction.endsWith("/exports") ? 1 : 2;
    if (chosen() < least) {
      event.preventDefault();
      words.textContent = least === 1 ? "Select a role first:" : "Select two roles or more first:";
    }
  });
  count();
}

// Keys: never in a text field's way, listed by "?", switched off in that list.
const KEYS = [
  ["/", "Search"],
  ["j", "Next row, statement or difference"],
  ["k", "Row, statement or difference before"],
  ["x", "Select the row"],
  ["e", "Edit this role, or correct the statement"],
  ["u", "In a review: take the last correction back"],
  ["?", "Show these keys"],
];
const OFF = "meridian-keys-off";
const areOff = () => document.documentElement.dataset.keys === "off";
function switchKeys(on) {
  document.documentElement.dataset.keys = on ? "on" : "off";
}
try { switchKeys(localStorage.getItem(OFF) !== "1"); } catch { switchKeys(true); }

function showKeys() {
  const on = element("input", { type: "checkbox", className: "m-check", id: "keys-on", checked: !areOff() });
  on.addEventListener("change", () => {
    switchKeys(on.checked);
    try { on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"); } catch { /* kept for this page alone */ }
  });
  const list = element("dl", { className: "m-keys__list" });
  for (const [key, does] of KEYS) {
    list.append(element("div", {}, element("dt", {}, element("kbd", { textContent: key })), element("dd", { textContent: does })));
  }
  const close = element("button", { type: "button", className: "govuk-button govuk-button--secondary", textContent: "Close" });
  const dialog = element("dialog", { className: "m-keys" },
    element("h2", { className: "govuk-heading-m", textContent: "Keys", id: "keys-title" }), list,
    element("p", {}, on, " ", element("label", { htmlFor: "keys-on", textContent: "Use these keys" })), close);
  dialog.setAttribute("aria-labelledby", "keys-title");
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function step(by) {
  const rows = [...document.querySelectorAll("[data-rows] tbody tr, li[data-difference], [data-rows] > li")];
  const links = rows.map((row) => (row.matches("[data-difference]") ? row : row.querySelector("a"))).filter(Boolean);
  const at = links.findIndex((link) => link === document.activeElement || link.closest("tr, li") === document.activeElement.closest?.("tr, li"));
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

const DOES = {
  "/": () => { const field = document.getElementById("search"); field?.focus(); field?.select(); return true; },
  "j": () => step(1),
  "k": () => step(-1),
  "x": () => { const box = document.activeElement.closest("tr")?.querySelector("input[type=checkbox]"); box?.click(); return Boolean(box); },
  "e": () => { const edit = document.querySelector("[data-key=e] a, a[data-key=e]"); edit?.click(); return Boolean(edit); },
  "?": () => { showKeys(); return true; },
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || areOff() || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
  if (Object.hasOwn(DOES, event.key) && DOES[event.key]()) event.preventDefault();
});

const foot = document.querySelector(".m-foot .m-width");
if (foot) {
  const keys = element("button", { type: "button", className: "m-link-button", textContent: "Keys" });
  keys.addEventListener("click", showKeys);
  foot.append(keys);
}
