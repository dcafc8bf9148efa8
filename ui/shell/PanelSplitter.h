// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/HairSplitter.h"

namespace porch {

/// List, conversation, context beside each other, and what becomes of them when there is little room:
/// under 1360 (with the rail) the context folds away, under 1080 the conversation takes the list's place.
class PanelSplitter : public kit::HairSplitter
{
    Q_OBJECT
public:
    explicit PanelSplitter(QWidget *parent = nullptr);

    void setPanels(QWidget *list, QWidget *conversation, QWidget *context);

    bool isListFolded() const { return m_listFolded; }
    bool isContextFolded() const { return m_contextFolded; }
    /// Folded list: which of the two is in sight.
    void setConversationInFront(bool inFront);
    bool isConversationInFront() const { return m_conversationInFront; }
    /// Folded context: shown over the conversation's right edge.
    void setDrawerOpen(bool open);
    bool isDrawerOpen() const { return m_drawerOpen; }
    /// The list's width as it is now; 0 when it is not in sight.
    int listWidth() const;

    QByteArray savedWidths() const;
    void restoreWidths(const QByteArray &state);

Q_SIGNALS:
    void listFolded(bool folded);
    void contextFolded(bool folded);
    void arranged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();
    void arrange();
    void share();

    QWidget *m_list = nullptr;
    QWidget *m_conversation = nullptr;
    QWidget *m_context = nullptr;
    QList<int> m_chosen; ///< widths that a person chose by the handles; empty for none
    bool m_listFolded = false;
    bool m_contextFolded = false;
    bool m_conversationInFront = false;
    bool m_drawerOpen = false;
};

} // namespace porch
