/* What Swagger's page lacks for who does not see it. It draws its menu of servers without a name, whenever it likes. */
"use strict";

const drawn = document.getElementById("swagger-ui");
new MutationObserver(() => drawn.querySelector("#servers:not([aria-label])")?.setAttribute("aria-label", "Servers")).observe(drawn, {
  childList: true,
  subtree: true,
});
