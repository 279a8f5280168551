// Light Markdown: markup characters step back, quotations step back whole, strong words are bold.
#pragma once

#include <QColor>
#include <QSyntaxHighlighter>

namespace coach::practice {

class MarkdownHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// What stands in the text and what steps back.
    struct Colors {
        QColor ink;
        QColor quiet;
    };

    MarkdownHighlighter(QTextDocument* document, const Colors& colors);
    void setColors(const Colors& colors);

protected:
    void highlightBlock(const QString& line) override;

private:
    void quieten(int start, int length);
    void embolden(const QString& line);

    Colors m_colors;
};

} // namespace coach::practice
