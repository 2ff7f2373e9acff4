package marsad.steps.rejection;

import marsad.steps.http.AddressOrigin;

/**
 * An input that did not become an article.
 *
 * @param input the URL or file
 * @param code why, as it is counted: the code of a {@link marsad.article.InputRejectionReason}
 * @param reason why, in words
 * @param seen when it was tried, ISO 8601
 * @param origin who gave an address; null where a person typed it, and for what is no address
 */
public record InputRejection(
    String input, String code, String reason, String seen, AddressOrigin origin) {}
