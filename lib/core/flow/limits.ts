/** Limits of the flow engine: core takes no settings, so they live beside the engine that keeps them. */

/** A turn may pass through this many steps before it must speak or wait: a looping flow cannot hang a request. */
export const FLOW_STEPS_PER_TURN_MAX = 50;
/** Steps entered by one call in all: a caller cannot be sent round in circles for ever. */
export const FLOW_VISITS_PER_CALL_MAX = 500;
/** The carrier refuses answers above 64 kB; this leaves room for the markup and the sealed URLs around what is spoken. */
export const SPOKEN_BYTES_PER_TURN_MAX = 44_000;
/** A phone rings at least 5 s and at most 600 s at the carrier. */
export const RING_SECONDS_MIN = 5;
export const RING_SECONDS_MAX = 600;
/** Phones of one dial instruction: the carrier rings at most ten; more are rung in a next round. */
export const DIAL_TARGETS_MAX = 10;
/** Phones that one dial step may name directly. */
export const DIAL_NUMBERS_PER_STEP_MAX = 50;
/** What a person hears who picks up must be over before the caller loses patience: half a minute of speech. */
export const WHISPER_CHARACTERS_MAX = 500;
/** A voicemail is at most this long. */
export const VOICEMAIL_SECONDS_MAX = 600;
/** The carrier writes down messages of at most two minutes; asked for a longer one it records without writing anything down. */
export const TRANSCRIBED_SECONDS_MAX = 120;
/** A text with its call fields filled in is cut here: a few paragraphs, however often a field stands in it. */
export const FILLED_TEXT_CHARACTERS_MAX = 4_000;
/**
 * All names and values that a call carries: they ride sealed in every URL of an answer, of which there may be ten, and which carriers cut
 * at about 4000 characters.
 */
export const CALL_VALUES_CHARACTERS_MAX = 1_000;
/** One field's value. */
export const FIELD_CHARACTERS_MAX = 200;
/** A text message to a phone: four segments in the plain alphabet. */
export const TEXT_CHARACTERS_MAX = 600;
/** Steps of one flow, with its sub-flows put in. */
export const FLOW_STEPS_MAX = 2_000;
/** The carrier waits nine seconds for a turn: a server that is asked within it has a little less. */
export const WEBHOOK_SECONDS_MAX = 8;
/** The answer of a server that a flow asks. */
export const WEBHOOK_ANSWER_CHARACTERS_MAX = 65_536;
/** A step's id stands in the next URL and in every event. */
export const STEP_ID_CHARACTERS_MAX = 40;
