package marsad.parse.body;

import java.util.regex.Pattern;

/** What the class and id of an element say of the text in it. */
enum PartName {
  /** It is no part of a story. */
  NOISE,

  /** It is a lead, or a link to another report. */
  TEASER,

  /** It holds a picture with its caption. */
  PICTURE,

  /** It is a line about the report: who wrote it, where and when. */
  LABEL,

  /** They say nothing of it. */
  OTHER;

  /** Words in an element's class or id, as sites of all kinds use them. */
  private static final Pattern NOISES =
      Pattern.compile(
          "(^|[-_ ])(related|recommend\\w*|read-?(also|more|next)|more-?(news|stories|on|from)|"
              + "share|sharing|social|comments?|disqus|respond|promo\\w*|advert\\w*|ads?|sponsor\\w*|"
              + "newsletter|subscri\\w*|breadcrumbs?|menu|nav|navbar|sidebar|tags?|tag-?list|"
              + "author-?(bio|box|info)|about-?author|cookies?|popup|modal|caption|wp-caption-text|"
              + "trending|popular|most-?(read|viewed)|pagination|pager|footer|masthead|toolbar|"
              + "sr-only|screen-reader\\w*|rating|vote|poll|login|"
              + "signup|sign-?up|copyright|disclaimer|credits?|outbrain|taboola|onetrust|ot-sdk-container|consent|gdpr|"
              + "ccpa|info-?box|fact-?box|embed|mediaembed|"
              + "video-?(fallback|caption|title|info|item|card|player)|jwplayer|player|toast|tooltip|"
              + "media-?(caption|info|rights)|image-?(caption|credit)|pic-?box|whatsapp\\w*|"
              + "cta|sign-?in|reg-?wall|affiliates?|product-?card|adv|read(ing)?-?time)($|[-_ ])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABELS =
      Pattern.compile(
          "(^|[-_ ])(byline|dateline|meta|timestamp)($|[-_ ])", Pattern.CASE_INSENSITIVE);

  /** Names that say it only where they stand alone: "label-hidden" and "text-widget" do not. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(^| )(hidden|is-hidden|visually-hidden|print|print-only|widget)( |$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PICTURES =
      Pattern.compile(
          "(^|[-_ ])(article|content|news-?item|story|inline)?[-_]*(image|picture|photo|gallery|slideshow|carousel)"
              + "($|[-_ ])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEASERS =
      Pattern.compile("(^|[-_ ])teaser(s|text)?($|[-_ ])", Pattern.CASE_INSENSITIVE);

  /** What a name says of another part, or of its label: "no-sidebar", "label-hidden". */
  private static final Pattern SAID =
      Pattern.compile(
          "(^|[-_ ])(no|has|with|without|label|overflow)[-_]+\\w+", Pattern.CASE_INSENSITIVE);

  /** Words that say the opposite. */
  private static final Pattern STORY =
      Pattern.compile(
          "(article|story|post|entry|news|main)[-_]?(body|content|text|main)( |$)|articlebody( |$)",
          Pattern.CASE_INSENSITIVE);

  /** Returns what an element is by its class and id, parted by a space. */
  static PartName of(String names) {
    if (isNoise(names)) {
      return NOISE;
    }
    if (LABELS.matcher(names).find() && !STORY.matcher(names).find()) {
      return LABEL;
    }
    if (TEASERS.matcher(names).find()) {
      return TEASER;
    }
    return PICTURES.matcher(names).find() ? PICTURE : OTHER;
  }

  private static boolean isNoise(String names) {
    if (NOISES.matcher(names).find()) {
      return NOISES.matcher(SAID.matcher(names).replaceAll(" ")).find()
          && !STORY.matcher(names).find();
    }
    return WHOLE.matcher(names).find()
        && !names.contains("elementor")
        && !STORY.matcher(names).find();
  }
}
