package io.coldpotato.azure;

/**
 * A site-to-site VPN as backup of circuits.
 *
 * @param sku the VPN gateway's SKU
 * @param destination what is reached over it, for messages
 * @param isPrivate whether the destination is reached over private peering
 */
public record VpnBackupUse(String sku, String destination, boolean isPrivate)
    implements RuleInput {}
