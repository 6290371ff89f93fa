/**
 * Diagrams of a regulation drawn from its data: the business-process handbook and the interaction
 * diagrams of the annexes. {@link kz.kense.diagram.Handbook} and {@link
 * kz.kense.diagram.Interaction} say what is drawn (a {@link kz.kense.diagram.Chart}), {@link
 * kz.kense.diagram.Layout} where (a {@link kz.kense.diagram.Scene}); the scene is written as SVG,
 * PDF or BPMN 2.0, or shown in a window. Lengths are in points of 1/72 inch, y goes down.
 */
package kz.kense.diagram;
