// Everything works without this file: it only makes pages nicer to use.
document.documentElement.classList.add("js");
