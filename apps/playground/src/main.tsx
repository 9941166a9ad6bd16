import { render } from "preact";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/controls.css";
import { App } from "./app/app.tsx";
import { keepOffline } from "./app/keep-offline.ts";
import { followSystem } from "./app/theme.ts";

followSystem();
const place = document.getElementById("app");
if (place !== null) {
  render(<App />, place);
}
keepOffline();
