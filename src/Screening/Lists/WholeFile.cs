namespace Screening.Lists;

/// <summary>The one file of a delivery whose format has no companions.</summary>
internal static class WholeFile
{
    /// <exception cref="ListReadException">There is none, or there are several.</exception>
    public static DeliveryFile Of(Delivery delivery) => delivery.Files switch
    {
        [var file] => file,
        [var file, var second, ..] => throw new ListReadException(second.Path, 0, null, $"a second whole list beside {file.Path}: which one counts is not known"),
        _ => throw new ListReadException("delivery", 0, null, "no file"),
    };
}
