namespace Screening.Deliveries;

/// <summary>What readers remember from one edition to the next within one load, so that what did not change is read once and stays one object.</summary>
internal sealed class EditionMemory
{
    private readonly Dictionary<Type, object> byType = [];

    /// <summary>The memory of that type, made at first use.</summary>
    public T Of<T>()
        where T : class, new()
    {
        if (!byType.TryGetValue(typeof(T), out var memory))
            byType.Add(typeof(T), memory = new T());
        return (T)memory;
    }
}

/// <summary>A reader that is faster with the memory of the editions read before.</summary>
internal interface IEditionReader : IListReader
{
    /// <summary>As <see cref="IListReader.Read"/>.</summary>
    ReadResult Read(Delivery delivery, ReadReport report, EditionMemory memory);
}
