package io.coldpotato.azure;

import io.coldpotato.geo.RowBasis;

/**
 * A published quota or limit.
 *
 * @param name what is limited, {@code "vnets-per-circuit"}
 * @param scope for which product size, {@code "premium-1000-mbps"}; empty when for all
 * @param value the figure
 * @param unit of what
 * @param source the document, by path in MicrosoftDocs/azure-docs
 * @param date of the document, ISO 8601, year and month at least
 * @param basis how the row is known
 */
public record Limit(
    String name,
    String scope,
    long value,
    String unit,
    String source,
    String date,
    RowBasis basis) {}
