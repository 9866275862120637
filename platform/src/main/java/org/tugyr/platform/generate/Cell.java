package org.tugyr.platform.generate;

import java.util.List;

/**
 * A cell of a honeycomb, in axial coordinates: the next row begins half a cell further to the right, and lies below.
 *
 * <p>Three cells meet at every corner, so that no two parts of a border ever touch in a point.
 */
record Cell(int column, int row) {

    private static final double ROOT_OF_THREE = 1.7320508075688772;
    private static final double ROW = 1.5;

    /**
     * A corner, named by the one cell of which it is the top or the bottom.
     *
     * @param top whether it is the top
     */
    record Corner(Cell of, boolean top) {
        double x() {
            return of.x();
        }

        double y() {
            return of.y() + (top ? -1 : 1);
        }
    }

    /** Where its middle is, in sides of a cell. */
    double x() {
        return ROOT_OF_THREE * (column + row / 2.0);
    }

    /** How far down its middle is, in sides of a cell. */
    double y() {
        return ROW * row;
    }

    private Cell to(int columns, int rows) {
        return new Cell(column + columns, row + rows);
    }

    /** The cells around it, clockwise from the upper right. */
    List<Cell> around() {
        return List.of(to(1, -1), to(1, 0), to(0, 1), to(-1, 1), to(-1, 0), to(0, -1));
    }

    /** Its corners, clockwise from the top: the side from one to the next lies towards the cell of that place in {@link #around}. */
    List<Corner> corners() {
        return List.of(
                new Corner(this, true),
                new Corner(to(1, -1), false),
                new Corner(to(0, 1), true),
                new Corner(this, false),
                new Corner(to(-1, 1), true),
                new Corner(to(0, -1), false));
    }
}
