package meridian.platform.outside;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses of one network.
 *
 * @param first one of them
 * @param bits how many leading bits they share
 */
public record Network(InetAddress first, int bits) {

    /** Of IPv4 or IPv6: a name would be asked of others. */
    private static final String WRITTEN =
            "(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(?:/[0-9]{1,3})?";

    public Network {
        if (bits < 0 || bits > size(first)) {
            throw new IllegalArgumentException("An address of " + size(first) + " bits has no first " + bits);
        }
    }

    /**
     * Reads {@code 192.0.2.0/24}, or an address as the network of itself.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Network parse(String written) {
        try {
            if (written.matches(WRITTEN)) {
                String[] parts = written.split("/", 2);
                InetAddress address = InetAddress.getByName(parts[0]);
                return new Network(address, parts.length == 1 ? size(address) : Integer.parseInt(parts[1]));
            }
        } catch (UnknownHostException none) {
            // Said below.
        }
        throw new IllegalArgumentException(written + " is neither an address nor a network");
    }

    public boolean contains(InetAddress address) {
        int others = size(first) - bits;
        return size(address) == size(first)
                && number(address).shiftRight(others).equals(number(first).shiftRight(others));
    }

    private static int size(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
