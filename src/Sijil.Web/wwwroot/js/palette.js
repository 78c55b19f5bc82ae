// Ctrl+K over any page of staff. Without this file the same search is the page /desk/go.
const palette = document.getElementById("palette");
const field = palette.querySelector("input");
const found = palette.querySelector("[data-found]");
let asked = 0;

const show = async () => {
    const turn = ++asked;
    const reply = await fetch(`${palette.dataset.part}?part=true&q=${encodeURIComponent(field.value)}`, { headers: { accept: "text/html" } });
    const list = await reply.text();
    if (turn === asked && reply.ok) found.innerHTML = list;
};

const links = () => [...found.querySelectorAll("a")];

document.addEventListener("keydown", pressed => {
    if ((pressed.ctrlKey || pressed.metaKey) && pressed.key.toLowerCase() === "k") {
        pressed.preventDefault();
        if (!palette.open) palette.showModal();
        field.select();
        show();
    }
});

palette.addEventListener("keydown", pressed => {
    if (pressed.key !== "ArrowDown" && pressed.key !== "ArrowUp") return;
    pressed.preventDefault();
    const all = links();
    const at = all.indexOf(document.activeElement) + (pressed.key === "ArrowDown" ? 1 : -1);
    (all[at] ?? (at < 0 ? field : all[0]))?.focus();
});

field.addEventListener("input", show);
palette.querySelector("form").addEventListener("submit", sent => {
    const first = links()[0];
    if (first && field.value) {
        sent.preventDefault();
        first.click();
    }
});
