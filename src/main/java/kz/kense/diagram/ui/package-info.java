/** Diagrams on the screen: a part that other features' screens show, as the document viewer is. */
package kz.kense.diagram.ui;
