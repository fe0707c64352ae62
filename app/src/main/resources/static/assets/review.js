// The review queue by keyboard: each button says in data-key which keys press it. Without this script the buttons are still there.
document.addEventListener("keydown", event => {
    const isBusy = event.target instanceof Element && event.target.closest("input, select, textarea, summary, a, button");
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isBusy) {
        return;
    }
    const key = event.key === " " ? "space" : event.key.toLowerCase();
    const button = [...document.querySelectorAll("button[data-key]")].find(one => one.dataset.key.split(" ").includes(key));
    if (button) {
        event.preventDefault();
        button.click();
    }
});
