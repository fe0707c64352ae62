package org.kelisim.figures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * The versions of facts behind a figure, and the SHA-256 of what each of them says: two figures with one digest count the same facts with
 * the same values.
 *
 * @param versions identifiers of the versions, compressed
 */
public record FactSet(Roaring64NavigableMap versions, Digest digest) {

    /** SHA-256 of the facts' canonical text. */
    public record Digest(String hex) {
        static MessageDigest begin() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        static Digest of(byte[] hash) {
            return new Digest(HexFormat.of().formatHex(hash));
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        /** The first letters, enough to tell two apart by eye. */
        public String shortHex() {
            return hex.substring(0, 12);
        }
    }

    public long size() {
        return versions.getLongCardinality();
    }

    byte[] compressed() {
        return compressed(versions);
    }

    static byte[] compressed(Roaring64NavigableMap versions) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            versions.runOptimize();
            versions.serializePortable(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Roaring64NavigableMap versions(byte[] compressed) {
        var versions = new Roaring64NavigableMap();
        try (var in = new DataInputStream(new ByteArrayInputStream(compressed))) {
            versions.deserializePortable(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    /** The identifiers, smallest first. */
    long[] sorted() {
        var ids = versions.toArray();
        Arrays.sort(ids);
        return ids;
    }
}
