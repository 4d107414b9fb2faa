package meridian.staffing.planner.tasks.search;

import java.util.Arrays;

/**
 * A bound of cost by Lagrange: everybody's time has a price, each task goes to whom it costs least with it, and what the time before
 * the end is worth is taken off. For any prices no plan that ends by then is cheaper; prices rise where too much is to do.
 */
final class CostPrices {

    private static final int ROUNDS = 250;

    private final TaskNetwork network;
    private final double[] price;
    private final double[] load;

    CostPrices(TaskNetwork network) {
        this.network = network;
        price = new double[network.resources];
        load = new double[network.resources];
    }

    /** The best bound found for the end; prices are kept for the next. */
    long bound(int end) {
        double best = 0;
        double[] kept = price.clone();
        double scale = Arrays.stream(network.salary).max().orElse(1);
        double step = 0.3 * scale;
        int stalled = 0;
        for (int i = 0; i < ROUNDS && step > scale * 1e-5; i++) {
            double value = value(end);
            if (value > best) {
                best = value;
                System.arraycopy(price, 0, kept, 0, kept.length);
                stalled = 0;
            } else if (++stalled % 6 == 0) {
                step *= 0.6;
                System.arraycopy(kept, 0, price, 0, kept.length);
                value(end);
            }
            rise(end, step);
        }
        System.arraycopy(kept, 0, price, 0, kept.length);
        return (long) Math.ceil(best - 1e-6 * best - 1e-3);
    }

    private double value(int end) {
        double value = 0;
        Arrays.fill(load, 0);
        for (int t = 0; t < network.tasks; t++) {
            int chosen = network.able[t][0];
            for (int r : network.able[t]) {
                if (network.salary[r] + price[r] < network.salary[chosen] + price[chosen]) {
                    chosen = r;
                }
            }
            load[chosen] += network.duration[t];
            value += (network.salary[chosen] + price[chosen]) * network.duration[t];
        }
        for (int r = 0; r < network.resources; r++) {
            value -= price[r] * Bounds.there(network, r, 0, end);
        }
        return value;
    }

    private void rise(int end, double step) {
        double length = 0;
        for (int r = 0; r < network.resources; r++) {
            double over = load[r] - Bounds.there(network, r, 0, end);
            length += over * over;
        }
        if (length > 0) {
            for (int r = 0; r < network.resources; r++) {
                double over = load[r] - Bounds.there(network, r, 0, end);
                price[r] = Math.max(0, price[r] + step * over / Math.sqrt(length));
            }
        }
    }
}
