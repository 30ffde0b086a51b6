// Loaded before a process's own program: its clock begins at CLOCK_BEGINS_AT, milliseconds since 1970, and goes on from there.
const RealDate = Date;
const loadedAt = RealDate.now();
const beginsAt = Number(process.env.CLOCK_BEGINS_AT);

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [globalThis.Date.now()] : given));
  }

  static now() {
    return beginsAt + RealDate.now() - loadedAt;
  }
};
