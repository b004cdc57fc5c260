namespace Screening;

/// <summary>
/// Options without content, validated when a host starts: their validation asks for the screener, so that lists that cannot be loaded stop the
/// app there and not in a payment.
/// </summary>
internal sealed class LoadedAtStart;
