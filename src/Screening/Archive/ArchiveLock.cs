namespace Screening.Archive;

/// <summary>One writer at a time. The system gives the lock back when the process ends, however it ends; readers need none.</summary>
internal sealed class ArchiveLock : IDisposable
{
    public const string FileName = "archive.lock";

    private readonly FileStream file;

    private ArchiveLock(FileStream file) => this.file = file;

    /// <exception cref="IOException">Another process holds it.</exception>
    public static ArchiveLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new ArchiveLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem)
        {
            throw new IOException($"{folder}: another process is writing to this archive; try again when it has ended", problem);
        }
    }

    public void Dispose() => file.Dispose();
}
