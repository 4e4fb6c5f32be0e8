/** Every social picture is drawn on this size, in pixels; pages say so beside its address. */
export const CARD_SIZE = { width: 1200, height: 630 };
