package org.kelisim.platform;

/** One kind of long work, offered by the module that does it. */
public interface JobWork {
    /** The name under which jobs of this kind are kept, as {@code import}. */
    String kind();

    /**
     * Does the work, or goes on with it after a restart. What must be whole is one transaction; what was done before the restart is
     * not done twice.
     *
     * @param subject what the work is on, as {@code 12}; the kind says of what
     * @throws JobCancelled when {@link Progress} says that someone asked for an end
     */
    void run(String subject, Progress progress);
}
