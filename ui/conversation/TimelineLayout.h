// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationItem.h"
#include "models/items/ConversationWords.h"
#include "ui/conversation/FileChip.h"
#include "ui/conversation/PlaceLine.h"

#include <QCoreApplication>
#include <QRect>
#include <QTextLayout>

#include <optional>
#include <vector>

namespace porch {

/// Where everything of one conversation item stands, at one width; positions count from the item's corner.
/// Texts are laid out as plain text, whatever they hold.
class TimelineLayout
{
    Q_DECLARE_TR_FUNCTIONS(porch::TimelineLayout)
public:
    struct Link
    {
        int start = 0;
        int length = 0;
        QString address;
    };

    TimelineLayout(const ConversationItem &item, const ConversationWords &words, int width);

    /// Whether this is still the layout of `item` at `width`.
    bool fits(const ConversationItem &item, int width) const;

    const ConversationItem &item() const { return m_item; }
    int height() const { return m_height; }

    /// Day line above; null when the item does not start a day.
    const QRect &day() const { return m_day; }
    const QString &dayWords() const { return m_dayWords; }
    /// The frame of a message or note; of an action, its line.
    const QRect &box() const { return m_box; }
    /// Name and time within the box.
    const QRect &head() const { return m_head; }
    const QString &author() const { return m_author; }
    const QString &clock() const { return m_clock; }
    const QString &action() const { return m_action; }
    /// Tags such as "edited", in the head.
    const QString &remark() const { return m_remark; }
    QPoint textAt() const { return m_textAt; }
    const QTextLayout &text() const { return m_text; }
    /// "Show all"; null when the text stands there whole.
    const QRect &more() const { return m_more; }
    const QString &moreWords() const { return m_moreWords; }
    /// Beneath the words, one under the other.
    const std::vector<FileChip> &files() const { return m_files; }
    /// The file under a point; null when there is none.
    const FileChip *fileAt(const QPoint &point) const;
    /// Behind the words that name a place; from the text's corner.
    const std::vector<QRectF> &marks() const { return m_marks; }
    /// Beneath the box: the places that a person may confirm or has confirmed.
    const std::vector<PlaceLine> &places() const { return m_places; }
    /// The place whose button is under a point; null when there is none.
    const PlaceLine *placeAt(const QPoint &point) const;
    const QRect &reactions() const { return m_reactions; }
    /// Beneath the box; null when there is nothing to say.
    const QRect &delivery() const { return m_delivery; }
    const QString &deliveryWords() const { return m_deliveryWords; }
    const QTextLayout &deliveryText() const { return m_deliveryText; }

    const std::vector<Link> &links() const { return m_links; }
    /// The address under a point; none when there is no link.
    std::optional<QString> linkAt(const QPoint &point) const;

private:
    void findLinks(const QString &text);
    void layOutMessage(const ConversationWords &words, int top);
    int layOutText(int top);
    int layOutFiles(int top);
    void layOutPlaces();

    ConversationItem m_item;
    int m_width = 0;
    int m_height = 0;
    QRect m_day;
    QString m_dayWords;
    QRect m_box;
    QRect m_head;
    QString m_author;
    QString m_clock;
    QString m_action;
    QString m_remark;
    QPoint m_textAt;
    QTextLayout m_text;
    QRect m_more;
    QString m_moreWords;
    std::vector<FileChip> m_files;
    std::vector<QRectF> m_marks;
    std::vector<PlaceLine> m_places;
    QRect m_reactions;
    QRect m_delivery;
    QString m_deliveryWords;
    QTextLayout m_deliveryText;
    std::vector<Link> m_links;
};

} // namespace porch
