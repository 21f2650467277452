const wizards =
  /^\/referrals\/(new(\/|$)|[^/]+\/(acknowledge|contact|intake|successful|unsuccessful|housing|amend))|^\/enrollments\/[^/]+\/|^\/(contacts|stays)\/|^\/transfers\/[^/]+\/move|^\/access\/|^\/clients\/[^/]+\/(releases\/new|events\/new|card$|coordinated-entry$)|^\/reports\/export$/

/** True for pages that are a wizard: they need the width, so the rail shows its icons only. */
export function isWizardPath(pathname: string): boolean {
  return wizards.test(pathname)
}
