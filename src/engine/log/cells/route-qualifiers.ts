/** Where on the body, through which line and how fast: `IM left deltoid`, `IV push over 2 min`, `IVPB via port`. */
const qualifier = new RegExp(
  `^(?:${[
    'l|r|lt|rt|left|right|bilateral|both|upper|lower|outer|inner|side|of|and|site',
    'deltoid|glute|gluteal|gluteus|glut|ventrogluteal|dorsogluteal|vg|thigh|vastus|lateralis|abdomen|abd|abdominal',
    'arm|forearm|hand|hip|buttock|quad|leg|llq|rlq|luq|ruq|ac|antecubital|wrist',
    'via|through|by|in|into|to|at|per|the|a|port|portacath|mediport|picc|cvc|central|peripheral|piv|line|catheter|lumen',
    String.raw`over|x|for|approx|about|\d+(?:\.\d+)?(?:min|mins|h|hr|hrs|sec)?|min|mins|minutes?|sec|secs|seconds?|h|hr|hrs|hours?`,
    'slow|slowly|rapid|titrated|continuous|continuously|intermittent|once|stat|gravity',
  ].join('|')})$`,
)

/** Whether a word after a route leaves the way as it is. */
export const qualifies = (word: string): boolean => qualifier.test(word)
