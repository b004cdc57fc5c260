using Microsoft.Extensions.DependencyInjection;

namespace Screening;

/// <summary>What <c>AddScreening</c> returns: the place for extensions of other packages.</summary>
public interface IScreeningBuilder
{
    /// <summary>The services under construction.</summary>
    IServiceCollection Services { get; }
}
