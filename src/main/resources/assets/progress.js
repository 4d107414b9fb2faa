// Shows how far an import is without a reload; without this file the page has a link that reloads it.
const EVERY_MS = 1000;

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  const shown = document.getElementById("import");
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("import");
    if (!fresh) return;
    const focused = shown.contains(document.activeElement);
    if (fresh.dataset.progress && focused) {
      // What has the focus stays: only the figures are renewed.
      for (const part of [".m-count", ".m-tallies"]) shown.querySelector(part)?.replaceWith(fresh.querySelector(part));
      shown.querySelector("progress").value = fresh.querySelector("progress").value;
    } else {
      shown.replaceWith(fresh);
      if (focused) document.getElementById("main").focus();
    }
    if (!fresh.dataset.progress) return;
  }
  setTimeout(refresh, EVERY_MS);
}

setTimeout(refresh, EVERY_MS);
