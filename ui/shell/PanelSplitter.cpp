// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PanelSplitter.h"

#include "ui/kit/Type.h"

#include <QDataStream>
#include <QIODevice>
#include <QResizeEvent>

#include <algorithm>

namespace porch {

using kit::scaled;

namespace {

constexpr int kRail = 80;
constexpr int kListWidth = 624;
constexpr int kConversationWidth = 440;
constexpr int kConversationLimit = 640;
constexpr int kContextWidth = 296;
constexpr int kFoldContext = 1360;
constexpr int kFoldList = 1080;

} // namespace

PanelSplitter::PanelSplitter(QWidget *parent)
    : HairSplitter(parent)
{
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (!m_contextFolded && !m_listFolded)
            m_chosen = sizes();
        Q_EMIT arranged();
    });
}

void PanelSplitter::setPanels(QWidget *list, QWidget *conversation, QWidget *context)
{
    m_list = list;
    m_conversation = conversation;
    m_context = context;
    m_context->setMinimumWidth(scaled(240));
    for (QWidget *panel : {list, conversation, context})
        addWidget(panel);
    // Before the window shows, its width says nothing: the first resize folds.
    if (isVisible())
        fold();
}

int PanelSplitter::listWidth() const
{
    return m_list && !m_list->isHidden() && !m_listFolded ? m_list->width() : 0;
}

void PanelSplitter::setConversationInFront(bool inFront)
{
    m_conversationInFront = inFront;
    arrange();
}

void PanelSplitter::setDrawerOpen(bool open)
{
    m_drawerOpen = open && m_contextFolded;
    arrange();
}

void PanelSplitter::resizeEvent(QResizeEvent *event)
{
    HairSplitter::resizeEvent(event);
    fold();
}

void PanelSplitter::fold()
{
    if (!m_list)
        return;
    const int window = width() + scaled(kRail);
    const bool context = window < scaled(kFoldContext);
    const bool list = window < scaled(kFoldList);
    const bool contextChanged = context != m_contextFolded;
    const bool listChanged = list != m_listFolded;
    m_contextFolded = context;
    m_listFolded = list;
    if (!context)
        m_drawerOpen = false;
    arrange();
    if (contextChanged)
        Q_EMIT contextFolded(context);
    if (listChanged)
        Q_EMIT listFolded(list);
}

void PanelSplitter::arrange()
{
    if (!m_list)
        return;
    // The drawer lies over the others, so it leaves the splitter while it is one.
    if (m_contextFolded && indexOf(m_context) >= 0) {
        m_context->setParent(parentWidget());
    } else if (!m_contextFolded && indexOf(m_context) < 0) {
        insertWidget(2, m_context);
    }
    m_list->setVisible(!m_listFolded || !m_conversationInFront);
    m_conversation->setVisible(!m_listFolded || m_conversationInFront);
    m_context->setVisible(!m_contextFolded || m_drawerOpen);
    if (m_contextFolded && m_drawerOpen) {
        const int wide = std::min(scaled(kContextWidth) + 1, width());
        m_context->setGeometry(QRect(geometry().right() + 1 - wide, geometry().top(), wide, height()));
        m_context->raise();
    }
    share();
    Q_EMIT arranged();
}

/// The conversation grows to its limit, then the list: words are read best in lines of that length.
void PanelSplitter::share()
{
    const int room = width() - (count() - 1) * handleWidth();
    if (m_listFolded) {
        setSizes(QList<int>(count(), room));
        return;
    }
    const int context = m_contextFolded ? 0 : scaled(kContextWidth);
    const int both = room - context;
    int list = 0;
    int conversation = 0;
    if (m_chosen.size() >= 2 && m_chosen.at(0) + m_chosen.at(1) > 0) {
        const double part = double(m_chosen.at(1)) / (m_chosen.at(0) + m_chosen.at(1));
        conversation = int(both * part + 0.5);
        list = both - conversation;
    } else {
        const int least = scaled(kListWidth) - 1;
        conversation = std::clamp(both - least, scaled(kConversationWidth) - 1, scaled(kConversationLimit));
        list = both - conversation;
    }
    QList<int> widths{list, conversation};
    if (!m_contextFolded)
        widths << context;
    setSizes(widths);
}

QByteArray PanelSplitter::savedWidths() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_chosen;
    return bytes;
}

void PanelSplitter::restoreWidths(const QByteArray &state)
{
    QList<int> widths;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> widths;
    const bool sane = stream.status() == QDataStream::Ok && widths.size() >= 2 && widths.size() <= 3 &&
                      std::all_of(widths.begin(), widths.end(), [](int w) { return w >= 0 && w < 20'000; });
    if (sane)
        m_chosen = widths;
    if (isVisible())
        fold();
}

} // namespace porch
